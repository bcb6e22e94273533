namespace Cdsc.CodeGen.WorkbenchTests.Documentation;

/// <summary>A page of <c>generated/docs</c>, read once.</summary>
internal sealed class PublishedPage
{
    private const string Folder = "generated/docs/";

    private static readonly Dictionary<string, Lazy<PublishedPage>> Pages =
        Repository.Specifications.ToDictionary(name => name, name => new Lazy<PublishedPage>(() => new PublishedPage(name)), StringComparer.Ordinal);

    private PublishedPage(string specification)
    {
        Text = Repository.Text($"{Folder}{specification}.html");
        Elements = StrictHtml.Parse(Text);
        Ids = Elements.Select(element => element.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    public string Text { get; }

    public IReadOnlyList<PageElement> Elements { get; }

    public IReadOnlySet<string> Ids { get; }

    /// <summary>The page of a specification.</summary>
    public static PublishedPage Of(string specification) => Pages[specification].Value;

    /// <summary>The element of an id.</summary>
    public PageElement Find(string id) => Elements.Single(element => element.Id == id);

    /// <summary>The elements in the element of an id.</summary>
    public IEnumerable<PageElement> In(string id) => Elements.Where(element => element.Around.Any(around => around.Id == id));
}
