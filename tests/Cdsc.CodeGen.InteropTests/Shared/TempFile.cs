namespace Cdsc.CodeGen.InteropTests;

/// <summary>A file in a folder of its own, both of which go away with the test.</summary>
internal sealed class TempFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cdsc-interop-").FullName;

    public TempFile(string name, string? text = null)
    {
        Path = System.IO.Path.Combine(_folder, name);
        if (text is not null)
        {
            File.WriteAllText(Path, text);
        }
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
