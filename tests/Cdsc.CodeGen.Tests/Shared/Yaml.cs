namespace Cdsc.CodeGen.Tests.Shared;

/// <summary>Puts the interesting part of a document into a whole one.</summary>
internal static class Yaml
{
    /// <summary>What every document starts with; four lines.</summary>
    public const string Head = """
        openapi: 3.1.1
        info:
          title: Test
          version: '1'

        """;

    /// <summary>A document with schemas, the first of them on line 8.</summary>
    public static string WithSchemas(string schemas) => $"{Head}paths: {{}}\ncomponents:\n  schemas:\n{Indent(schemas, 4)}";

    /// <summary>A document with one operation, <c>get</c> of <c>/things</c>, whose members start on line 8.</summary>
    public static string WithOperation(string members, string schemas = "") =>
        WithPaths($"/things:\n  get:\n{Indent(members, 4)}", schemas);

    /// <summary>A document with paths, the first of them on line 6.</summary>
    public static string WithPaths(string paths, string schemas = "") =>
        $"{Head}paths:\n{Indent(paths, 2)}{(schemas.Length == 0 ? "" : $"components:\n  schemas:\n{Indent(schemas, 4)}")}";

    private static string Indent(string text, int spaces) => string.Concat(
        text.TrimEnd('\n').Split('\n').Select(line => (line.Length == 0 ? "" : new string(' ', spaces) + line) + "\n"));
}
