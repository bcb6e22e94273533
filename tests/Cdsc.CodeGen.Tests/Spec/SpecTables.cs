namespace Cdsc.CodeGen.Tests.Spec;

/// <summary>The tables that were drawn from the specifications: <c>tests/data/spec</c>.</summary>
internal static class SpecTables
{
    public static IReadOnlyList<FieldRow> Fields { get; } =
    [
        .. Rows("fields.tsv").Select(row => new FieldRow(row("spec"), row("section"), row("object"), row("field"), row("type"), row("level"), row("nullable"))),
    ];

    public static IReadOnlyList<ListRow> Lists { get; } =
    [
        .. Rows("enums.tsv").Select(row => new ListRow(row("spec"), row("list"), row("value"), row("open") == "open")),
    ];

    public static IReadOnlyList<OperationRow> Operations { get; } =
    [
        .. Rows("operations.tsv").Select(row => new OperationRow(
            row("id"), row("spec"), row("operation"), row("method"), row("url_discovery"), row("auth"), row("request_media"), row("request_body"),
            row("query_filters"), row("success"), row("errors"), row("response"), row("pagination"), row("defined"))),
    ];

    /// <summary>The rows of a table, each as a function from the name of a column to its cell.</summary>
    private static IEnumerable<Func<string, string>> Rows(string file)
    {
        string[] lines = Repository.Text("tests/data/spec/" + file).TrimEnd('\n').Split('\n');
        string[] columns = lines[0].Split('\t');
        foreach (string line in lines.Skip(1))
        {
            string[] cells = line.Split('\t');
            Assert.True(cells.Length == columns.Length, $"{file}: {cells.Length} cells instead of {columns.Length}: {line}");
            yield return column => cells[Array.IndexOf(columns, column)].Trim();
        }
    }
}
