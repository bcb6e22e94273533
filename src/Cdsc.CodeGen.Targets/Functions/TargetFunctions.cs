using System.Text.Json;
using Scriban.Functions;
using Scriban.Runtime;

namespace Cdsc.CodeGen.Targets;

/// <summary>
/// What templates can call: the functions of Scriban but for those that depend on the clock or on chance, that make
/// templates of texts, or that need reflection, which a native executable lacks; and besides the styles of names,
/// <c>quote</c> and <c>lines</c>.
/// </summary>
internal static class TargetFunctions
{
    /// <summary>All of them; nothing can be added or changed.</summary>
    public static ScriptObject All { get; } = Make();

    private static ScriptObject Make()
    {
        var all = new ScriptObject
        {
            ["array"] = Locked(new ArrayFunctions()),
            ["html"] = Locked(new HtmlFunctions()),
            ["math"] = Locked(Without(new MathFunctions(), "random", "uuid")),
            ["object"] = Locked(Without(new ObjectFunctions(), "eval", "eval_template", "from_json", "has_key", "has_value", "to_json")),
            ["regex"] = Locked(new RegexFunctions()),
            ["string"] = Locked(Without(new StringFunctions(), "index_of", "slice")),
            ["include"] = new IncludeFunction(),
            ["snake"] = Function(NameStyles.Snake),
            ["camel"] = Function(NameStyles.Camel),
            ["pascal"] = Function(NameStyles.Pascal),
            ["kebab"] = Function(NameStyles.Kebab),
            ["constant"] = Function(NameStyles.Constant),
            ["quote"] = Function(Quote),
            ["lines"] = DelegateCustomFunction.CreateFunc<string?, ScriptArray>(Lines),
        };
        return Locked(all);
    }

    /// <summary>A text as a literal of JSON, which is one of many languages: whatever is in it, it can't end the literal.</summary>
    private static string Quote(string? text) => $"\"{JsonEncodedText.Encode(text ?? "")}\"";

    /// <summary>The lines of a text, for comments; none of null.</summary>
    private static ScriptArray Lines(string? text) => text is null ? [] : [.. text.TrimEnd().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())];

    private static DelegateCustomFunction Function(Func<string?, string> function) => DelegateCustomFunction.CreateFunc(function);

    private static ScriptObject Without(ScriptObject functions, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            functions.Remove(name);
        }

        return functions;
    }

    private static ScriptObject Locked(ScriptObject functions)
    {
        functions.IsReadOnly = true;
        return functions;
    }
}
