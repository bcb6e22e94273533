namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>An entry of <c>openapi/errata.md</c>.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Specification">The specification.</param>
/// <param name="Group">What kind of question it is.</param>
/// <param name="Text">What is said of it.</param>
/// <param name="Urls">The permalinks of the sections that it is about.</param>
internal sealed record OpenQuestion(string Id, string Title, string Specification, string Group, string Text, IReadOnlySet<string> Urls);
