using System.Globalization;
using System.Text.Json;
using Cdsc.CodeGen.Texts;

namespace Cdsc.CodeGen.CSharp;

/// <summary>
/// What templates may rely on: the members of each view, version by version, as <c>templates/csharp/views.json</c> lists
/// them. A part of a view has versions of its own, and a view that has the part names its version, so that a change of
/// the part raises the version of the whole.
/// </summary>
internal sealed class ViewContract
{
    private const string Resource = "Views.json";

    private readonly SortedDictionary<string, IReadOnlyList<ViewVersion>> _views;

    private ViewContract(SortedDictionary<string, IReadOnlyList<ViewVersion>> views) => _views = views;

    /// <summary>The contract of this version of the command.</summary>
    public static ViewContract BuiltIn { get; } = Parse(EmbeddedText.Read(typeof(ViewContract).Assembly, Resource));

    /// <summary>The names of all views, ordinally sorted.</summary>
    public IReadOnlyCollection<string> Names => _views.Keys;

    /// <summary>Reads a listing.</summary>
    public static ViewContract Parse(string json)
    {
        var views = new SortedDictionary<string, IReadOnlyList<ViewVersion>>(StringComparer.Ordinal);
        using var document = JsonDocument.Parse(json);
        foreach (JsonProperty view in document.RootElement.EnumerateObject())
        {
            views.Add(view.Name, [.. view.Value.EnumerateObject().Select(version => VersionOf(view.Name, version))]);
        }

        return new ViewContract(views);
    }

    /// <summary>The versions of a view, oldest first; empty when there is no such view.</summary>
    public IReadOnlyList<ViewVersion> VersionsOf(string name) => _views.TryGetValue(name, out IReadOnlyList<ViewVersion>? versions) ? versions : [];

    /// <summary>A version of a view; null when there is none.</summary>
    public ViewVersion? Find(string name, int version) => VersionsOf(name).FirstOrDefault(known => known.Version == version);

    /// <summary>The version of a view that templates are given.</summary>
    public ViewVersion? Current(string name) => VersionsOf(name) is [.., { } last] ? last : null;

    private static ViewVersion VersionOf(string view, JsonProperty version) => new(
        view,
        int.Parse(version.Name, NumberStyles.None, CultureInfo.InvariantCulture),
        version.Value.EnumerateObject().ToDictionary(member => member.Name, member => ViewMemberType.Parse(member.Value.GetString()!), StringComparer.Ordinal));
}
