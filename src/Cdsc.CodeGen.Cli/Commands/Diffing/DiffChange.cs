using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.Workbench;

namespace Cdsc.CodeGen.Cli;

/// <summary>A change as it is printed.</summary>
/// <param name="Change">The change.</param>
/// <param name="Old">Where it stands in the old version, for people.</param>
/// <param name="New">Where it stands in the new version, for people.</param>
/// <param name="Reason">Why it is acknowledged; null when it is not.</param>
internal sealed record DiffChange(Change Change, SourceLocation? Old, SourceLocation? New, string? Reason)
{
    /// <summary>The names of the categories, in their order.</summary>
    public static IReadOnlyList<string> CategoryNames { get; } = ["wire", "source", "conformance", "documentation"];

    /// <summary>The category of a name; none when there is no such.</summary>
    public static ChangeCategories CategoryOf(string name) =>
        CategoryNames.Contains(name) ? Enum.Parse<ChangeCategories>(name, ignoreCase: true) : ChangeCategories.None;

    /// <summary>The names of its categories.</summary>
    public IReadOnlyList<string> Categories => [.. CategoryNames.Where(name => Change.Categories.HasFlag(CategoryOf(name)))];

    /// <summary>Of whom something becomes required.</summary>
    public IReadOnlyList<string> RequiredOf => Change.RequiredOf switch
    {
        Parties.Client => ["client"],
        Parties.Server => ["server"],
        Parties.Both => ["client", "server"],
        _ => [],
    };

    /// <summary>Changes under the title of the gravest category of each, in the order of the categories.</summary>
    public static IEnumerable<(string Title, IReadOnlyList<DiffChange> Changes)> Groups(IReadOnlyList<DiffChange> changes)
    {
        (string Category, string Title)[] groups =
        [
            ("wire", "Noticed on the wire"),
            ("source", "Noticed when compiling against the generated C#"),
            ("conformance", "Newly required, and noticed by nobody who runs"),
            ("documentation", "Documentation"),
            ("", "Safe additions and loosened rules"),
        ];
        foreach ((string category, string title) in groups)
        {
            List<DiffChange> members = [.. changes.Where(change => (change.Categories.Count == 0 ? "" : change.Categories[0]) == category)];
            if (members.Count > 0)
            {
                yield return (title, members);
            }
        }
    }

    /// <summary>Its categories, and of whom something is required, in words.</summary>
    public string CategoryText() =>
        Categories.Count == 0 ? "safe" : string.Join(", ", Categories.Select(name => name == "conformance" ? $"conformance of {string.Join(" and ", RequiredOf)}" : name));
}
