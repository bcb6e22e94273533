namespace Cdsc.CodeGen.CSharp;

/// <summary>One file to render.</summary>
/// <param name="Path">The path inside the output folder, with forward slashes.</param>
/// <param name="Template">The name of the template, for example <c>models/object.sbn</c>.</param>
/// <param name="MakeView">
/// Makes what the template is given, the same each time: views are large, and nobody needs all of them at once. Files that
/// show one view have the same function and stand side by side.
/// </param>
public sealed record FilePlan(string Path, string Template, Func<IView> MakeView)
{
    /// <summary>A file whose view is there already.</summary>
    /// <param name="path">The path inside the output folder, with forward slashes.</param>
    /// <param name="template">The name of the template.</param>
    /// <param name="view">What the template is given.</param>
    public FilePlan(string path, string template, IView view)
        : this(path, template, () => view)
    {
    }

    /// <summary>What the template is given.</summary>
    public IView View => MakeView();
}
