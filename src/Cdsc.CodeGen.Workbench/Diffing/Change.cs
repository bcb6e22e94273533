using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Workbench;

/// <summary>One difference between two versions of definitions.</summary>
/// <param name="Kind">What kind, for example <c>property-added</c>.</param>
/// <param name="Place">What it is about, by names and not by positions, so that it stays the same.</param>
/// <param name="Categories">Who notices it.</param>
/// <param name="RequiredOf">Of whom something becomes required.</param>
/// <param name="Message">What has changed, on one line.</param>
/// <param name="Old">Where it stands in the old version; null when it is new.</param>
/// <param name="New">Where it stands in the new version; null when it is gone.</param>
internal sealed record Change(
    string Kind, string Place, ChangeCategories Categories, Parties RequiredOf, string Message, SourceLocation? Old, SourceLocation? New)
{
    /// <summary>Names the change in files of acknowledgements.</summary>
    public string Key => $"{Kind}:{Place}";
}
