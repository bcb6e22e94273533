using Scriban.Runtime;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>What a template is given: texts, which are escaped where they are put out, and HTML that is ready. Complete, so that a template only loops and chooses.</summary>
internal interface IHtmlView
{
    /// <summary>The view as a template sees it: the members under their C# names.</summary>
    ScriptObject ToScriptObject();
}
