using System.Collections.Frozen;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>What <c>\p{…}</c> can name in ECMA-262: general categories, scripts, and binary properties.</summary>
internal static class UnicodeProperties
{
    private static readonly Lazy<UnicodeData> Data = new(() => UnicodeData.Read("properties.txt"));
    private static readonly Lazy<FrozenDictionary<string, string>> Aliases = new(ReadAliases);

    /// <summary>
    /// The code points of <c>Name=Value</c> or, without a value, of a general category or a binary property. Names are
    /// matched exactly, as ECMA-262 wants it; <see langword="null"/> when there is no such property.
    /// </summary>
    public static CodePointSet? Find(string name, string? value) => (name, value) switch
    {
        (_, null) => Category(name) ?? Binary(name),
        ("General_Category" or "gc", _) => Category(value),
        ("Script" or "sc", _) => Script("sc", value),
        ("Script_Extensions" or "scx", _) => Script("scx", value),
        _ => null,
    };

    public static CodePointSet? Category(string name)
    {
        string category = Canonical("gc", name);
        if (category == "LC")
        {
            return Categories("Lu", "Ll", "Lt");
        }

        if (category == "Cn")
        {
            return Assigned().Complement();
        }

        if (category == "C")
        {
            return CodePointSet.Union([Categories("Cc", "Cf", "Co", "Cs"), Assigned().Complement()]);
        }

        string[] members = category.Length is 1 or 2
            ? [.. Data.Value.Names.Where(n => n.StartsWith($"gc:{category}", StringComparison.Ordinal)).Select(n => n[3..])]
            : [];
        return members.Length == 0 ? null : Categories(members);
    }

    private static CodePointSet? Binary(string name)
    {
        string property = Canonical("bp", name);
        return property switch
        {
            "Any" => CodePointSet.All,
            "ASCII" => CodePointSet.Of(new CodePointRange(0, 0x7F)),
            "Assigned" => Assigned(),
            _ when Data.Value.Line($"bp:{property}") is not null => Data.Value.Set($"bp:{property}"),
            _ => null,
        };
    }

    private static CodePointSet? Script(string property, string name)
    {
        string script = Canonical("sc", name);
        if (script == "Unknown")
        {
            return CodePointSet.Union(Data.Value.Names.Where(n => n.StartsWith("sc:", StringComparison.Ordinal)).Select(Data.Value.Set)).Complement();
        }

        // Most scripts have no extensions, so they aren't written twice.
        string line = property == "scx" && Data.Value.Line($"scx:{script}") is not null ? $"scx:{script}" : $"sc:{script}";
        return Data.Value.Line(line) is null ? null : Data.Value.Set(line);
    }

    private static CodePointSet Assigned() =>
        CodePointSet.Union(Data.Value.Names.Where(n => n.StartsWith("gc:", StringComparison.Ordinal)).Select(Data.Value.Set));

    private static CodePointSet Categories(params string[] names) => CodePointSet.Union(names.Select(n => Data.Value.Set($"gc:{n}")));

    private static string Canonical(string kind, string name) => Aliases.Value.GetValueOrDefault($"{kind}:{name}", name);

    private static FrozenDictionary<string, string> ReadAliases()
    {
        var aliases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string line in Data.Value.Names.Where(n => n.StartsWith("alias:", StringComparison.Ordinal)))
        {
            string[] parts = line.Split(':');
            foreach (string alias in Data.Value.Line(line)!.Split(' '))
            {
                aliases.Add($"{parts[1]}:{alias}", parts[2]);
            }
        }

        return aliases.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
