using Scriban.Functions;
using Scriban.Runtime;

namespace Cdsc.CodeGen.Templating;

/// <summary>What templates of users can call.</summary>
internal static class SafeFunctions
{
    /// <summary>All functions of Scriban but those that depend on the clock or on chance, make templates of texts, or include others.</summary>
    public static ScriptObject All { get; } = Make();

    private static BuiltinFunctions Make()
    {
        var all = new BuiltinFunctions();
        foreach (string name in (ReadOnlySpan<string>)["date", "timespan", "include", "include_join"])
        {
            all.Remove(name);
        }

        foreach ((string group, string[] names) in ((string, string[])[])[("math", ["random", "uuid"]), ("object", ["eval", "eval_template"])])
        {
            var functions = (ScriptObject)all[group]!;
            foreach (string name in names)
            {
                functions.Remove(name);
            }
        }

        foreach (ScriptObject functions in all.Values.OfType<ScriptObject>())
        {
            functions.IsReadOnly = true;
        }

        all.IsReadOnly = true;
        return all;
    }
}
