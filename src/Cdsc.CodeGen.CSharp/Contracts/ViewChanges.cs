namespace Cdsc.CodeGen.CSharp;

/// <summary>Puts into words what has become of a view, and of the views in it, between two versions.</summary>
/// <param name="contract">Knows the views in it.</param>
internal sealed class ViewChanges(ViewContract contract)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _sentences = [];

    /// <summary>What was gained, lost and changed: <c>ObjectView has gained A and lost B; MemberView has lost C</c>.</summary>
    public static string Describe(ViewContract contract, ViewVersion from, ViewVersion to)
    {
        var changes = new ViewChanges(contract);
        changes.Compare(from, to);
        return changes._sentences.Count == 0 ? "no member has changed" : string.Join("; ", changes._sentences);
    }

    private void Compare(ViewVersion from, ViewVersion to)
    {
        if (!_seen.Add($"{from.Name} {from.Version} {to.Version}"))
        {
            return;
        }

        string[] gained = [.. to.Members.Keys.Where(name => !from.Members.ContainsKey(name))];
        string[] lost = [.. from.Members.Keys.Where(name => !to.Members.ContainsKey(name))];
        var changed = new List<string>();
        var parts = new List<(ViewVersion From, ViewVersion To)>();
        foreach ((string name, ViewMemberType before) in from.Members)
        {
            if (!to.Members.TryGetValue(name, out ViewMemberType? after) || before == after)
            {
                continue;
            }

            if (before with { Version = after.Version } != after)
            {
                changed.Add($"{name} from {before} to {after}");
            }
            else if (contract.Find(before.Name, before.Version) is { } oldPart && contract.Find(after.Name, after.Version) is { } newPart)
            {
                parts.Add((oldPart, newPart));
            }
        }

        string[] phrases =
        [
            .. gained.Length == 0 ? [] : (string[])[$"gained {string.Join(", ", gained)}"],
            .. lost.Length == 0 ? [] : (string[])[$"lost {string.Join(", ", lost)}"],
            .. changed.Count == 0 ? [] : (string[])[$"changed {string.Join(", ", changed)}"],
        ];
        if (phrases.Length > 0)
        {
            _sentences.Add($"{to.Name} has {string.Join(" and ", phrases)}");
        }

        foreach ((ViewVersion oldPart, ViewVersion newPart) in parts)
        {
            Compare(oldPart, newPart);
        }
    }
}
