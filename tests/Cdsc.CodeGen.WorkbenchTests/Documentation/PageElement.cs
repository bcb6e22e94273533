namespace Cdsc.CodeGen.WorkbenchTests.Documentation;

/// <summary>An element of a page.</summary>
internal sealed record PageElement(string Name, IReadOnlyDictionary<string, string> Attributes, PageElement? Parent)
{
    /// <summary>The text in it, and in the elements in it.</summary>
    public string Text { get; set; } = "";

    /// <summary>Its id.</summary>
    public string? Id => Attributes.GetValueOrDefault("id");

    /// <summary>The elements around it, the nearest first.</summary>
    public IEnumerable<PageElement> Around
    {
        get
        {
            for (PageElement? element = Parent; element is not null; element = element.Parent)
            {
                yield return element;
            }
        }
    }
}
