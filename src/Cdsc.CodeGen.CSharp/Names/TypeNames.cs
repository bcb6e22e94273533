using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>The C# names of the types of a model, unique also for file systems that don't tell case apart.</summary>
internal sealed class TypeNames
{
    private readonly Dictionary<TypeId, string> _names = [];

    /// <summary>Names the types in their order.</summary>
    /// <param name="model">The model.</param>
    /// <param name="shared">The types that have their names already, in another namespace.</param>
    /// <param name="reserved">Names of support code in the same namespace.</param>
    public TypeNames(ApiModel model, SharedTypes shared, params IEnumerable<string> reserved)
    {
        // The support namespace and the names that every set of models has are taken.
        Scope = new NameScope(StringComparer.OrdinalIgnoreCase, ["Support", "ModelJson", "ModelJsonResolver", .. DeviceNames.All, .. reserved]);
        foreach (NamedType type in model.Types)
        {
            _names.Add(type.Id, shared.TryGet(type.Id, out SharedType? known) ? known.Name : Scope.Take(CSharpNames.Pascal(type.Name)));
        }
    }

    /// <summary>The scope, for the further types of the same namespace.</summary>
    public NameScope Scope { get; }

    /// <summary>The name of a type.</summary>
    public string this[TypeId id] => _names[id];
}
