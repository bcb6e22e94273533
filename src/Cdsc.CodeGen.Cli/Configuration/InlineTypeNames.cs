namespace Cdsc.CodeGen.Cli;

/// <summary>The words for what becomes of schemas that stand where they are used, and say what others say.</summary>
internal static class InlineTypeNames
{
    /// <summary>Those that say the same of members of the same name are one type.</summary>
    public const string Shared = "shared";

    /// <summary>Each is a type of its own.</summary>
    public const string Separate = "separate";

    /// <summary>Both, for messages.</summary>
    public const string All = $"{Shared} or {Separate}";

    /// <summary>Whether a word means that they are shared; null when it is none of the words.</summary>
    public static bool? IsShared(string? word) => word switch
    {
        Shared => true,
        Separate => false,
        _ => null,
    };
}
