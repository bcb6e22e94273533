namespace Cdsc.CodeGen.WorkbenchTests.BadInput;

/// <summary>A folder with a good document, and each kind of thing that is none.</summary>
internal static class BadInputs
{
    /// <summary>A document with which nothing is wrong.</summary>
    public const string Good = "openapi: 3.1.1\ninfo: {title: Pets, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    Pet: {type: object}\n";

    /// <summary>What can't be read or used, whatever it is taken for.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "missing.yaml", "missing/sub.json", "folder.yaml", "good.yaml/below.yaml", "empty.yaml", "blank.json", "binary.yaml", "image.json", "utf8.yaml", "nul.yaml",
        "nul.json", "text.yaml", "open.json", "deep.yaml", "deep.json", "html.json", "@list.yaml", "-dash.yaml", ":colon.yaml", "long/" + new string('x', 5_000),
    ];

    /// <summary>Writes all of them, and good ones.</summary>
    public static TempFolder Folder()
    {
        var folder = new TempFolder();
        Directory.CreateDirectory(folder.PathOf("folder.yaml"));
        folder.Write("good.yaml", Good);
        folder.Write("good.json", "{}");
        folder.Write("empty.yaml", "");
        folder.Write("blank.json", " \n");
        folder.Write("binary.yaml", [.. Enumerable.Range(0, 256).Select(value => (byte)value)]);
        folder.Write("image.json", [0x89, .. "PNG\r\n\u001a\n\0\0"u8]);
        folder.Write("utf8.yaml", [.. "a: \""u8, 0xC3, 0x28, 0xED, 0xA0, 0x80, .. "\"\n"u8]);
        folder.Write("nul.yaml", "a: \"\0\"\n");
        folder.Write("nul.json", "\0\0\0");
        folder.Write("text.yaml", "just text\n");
        folder.Write("open.json", "{\"a\": [");
        folder.Write("deep.yaml", new string('[', 100_000));
        folder.Write("deep.json", new string('[', 100_000));
        folder.Write("html.json", "<!doctype html>\n<p>Not found</p>\n");
        folder.Write("@list.yaml", "folder.yaml\n");
        folder.Write("-dash.yaml", "x");
        folder.Write(":colon.yaml", "x");
        return folder;
    }
}
