using System.CommandLine;

namespace Cdsc.CodeGen.Cli;

/// <summary>The option that says what becomes of schemas that stand where they are used, and say what others say.</summary>
internal sealed class InlineTypesOption
{
    /// <summary>Makes the option.</summary>
    public InlineTypesOption() => Option.AcceptOnlyFromAmong(InlineTypeNames.Shared, InlineTypeNames.Separate);

    /// <summary>The option.</summary>
    public Option<string> Option { get; } = new("--inline-types")
    {
        Description = "Whether schemas without a name that say the same of members of the same name are one type (shared) or one each (separate).",
        HelpName = $"{InlineTypeNames.Shared}|{InlineTypeNames.Separate}",
        DefaultValueFactory = _ => InlineTypeNames.Shared,
    };

    /// <summary>Whether they are one type.</summary>
    public bool IsShared(ParseResult result) => InlineTypeNames.IsShared(result.GetValue(Option)) ?? true;
}
