using Scriban.Runtime;

namespace Cdsc.CodeGen.CSharp;

/// <summary>
/// What a template is given. A view is complete: final names, type texts, lines of documentation. Views turn
/// themselves into script objects by hand, since plain records render as empty members under Native AOT.
/// </summary>
public interface IView
{
    /// <summary>The view as a template sees it: the members under their C# names.</summary>
    ScriptObject ToScriptObject();
}
