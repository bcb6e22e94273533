using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>What is known of a schema that was met.</summary>
internal sealed class LoweredSchema
{
    /// <summary>Whether lowering it has begun: what is met again before there is a type is inside itself.</summary>
    public bool IsOpen { get; set; }

    /// <summary>The type that it means; null before it is lowered.</summary>
    public TypeUse? Use { get; set; }

    /// <summary>So many types are in each other inside of it, without an object between.</summary>
    public int Inner { get; set; }
}
