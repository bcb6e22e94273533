using Cdsc.CodeGen.Cli;

namespace Cdsc.CodeGen.WorkbenchTests.Watching;

/// <summary>An editor saves, and the watcher says what that does.</summary>
public sealed class WatchTests : IAsyncLifetime
{
    private const string Pet = "type: object\nproperties: { name: { type: string } }\n";

    private readonly TempFolder _folder = new();
    private WatchSession? _watch;

    public ValueTask InitializeAsync()
    {
        _folder.Write("api/openapi.yaml", """
            openapi: 3.1.1
            info: { title: Pets, version: '1' }
            paths: {}
            components:
              schemas:
                Pet: { $ref: schemas/Pet.yaml }
            """);
        _folder.Write("api/schemas/Pet.yaml", Pet);
        _folder.Write("own/models/enum.sbn", Repository.Text("templates/csharp/models/enum.sbn"));
        _folder.Write("cdsc.json", Configuration("Pets"));
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Each_change_is_generated_or_its_mistake_shown_and_all_goes_on()
    {
        _folder.Write("elsewhere.yaml", "x: 1");
        _watch = new WatchSession(_folder.Root);
        await _watch.SeeAsync(@"^out: (\d+) written, 0 removed\nUp to date: \1 files\. \(\d+ ms\)\nWatching \d+ files; Ctrl\+C ends it\.\n$", "the first run", () => { });
        int files = File.ReadLines(_folder.PathOf("out/manifest.txt")).Count();

        await _watch.SeeAsync("^out: 2 written, 0 removed\nUp to date", "a member", () => _folder.Write("api/schemas/Pet.yaml", Pet.Replace("name:", "colour:", StringComparison.Ordinal)));
        await _watch.SeeAsync(@"^api/schemas/Pet\.yaml\(3,1\): error CDSC0003: .*\n1 error; nothing was generated\.", "a mistake", () => _folder.Write("api/schemas/Pet.yaml", "type: object\nproperties: {"));
        Assert.Contains("Colour", _folder.Read("out/Models/Pet.cs"), StringComparison.Ordinal);
        await _watch.SeeAsync("^out: 2 written, 0 removed\nUp to date", "its end", () => _folder.Write("api/schemas/Pet.yaml", Pet));
        await _watch.SeeAsync(@"error CDSC0002: .*Owner\.yaml", "a reference to a file that is not there yet", () => _folder.Write("api/schemas/Pet.yaml", "type: object\nproperties: { owner: { $ref: sub/Owner.yaml } }\n"));
        await _watch.SeeAsync($"^out: 5 written, 0 removed\nUp to date: {files + 2} files", "the file", () => _folder.Write("api/schemas/sub/Owner.yaml", Pet));
        await _watch.SeeAsync($"^out: 3 written, 2 removed\nUp to date: {files} files", "a file renamed away as editors save", () =>
        {
            _folder.Write("api/schemas/Pet.tmp", Pet);
            File.Move(_folder.PathOf("api/schemas/Pet.tmp"), _folder.PathOf("api/schemas/Pet.yaml"), overwrite: true);
        });
        await _watch.SeeAsync(@"error CDSC0072|error CDSC0074|error CDSC0071", "a template for another view", () => _folder.Write("own/models/object.sbn", "{{- # view: EnumView 1 -}}\n"));
        await _watch.SeeAsync($"^Up to date: {files} files", "the template gone", () => File.Delete(_folder.PathOf("own/models/object.sbn")));
        await _watch.SeeAsync(@"^cdsc\.json\(1,2\): error CDSC0004: .*\nThe configuration can't be used\.", "a broken configuration", () => _folder.Write("cdsc.json", "{"));
        await _watch.SeeAsync("^out: \\d+ written, 0 removed\nUp to date", "another namespace", () => _folder.Write("cdsc.json", Configuration("Animals")));
        Assert.Contains("namespace Animals;", _folder.Read("out/Models/Pet.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_run_does_not_read_starts_none()
    {
        _watch = new WatchSession(_folder.Root);
        await _watch.SeeAsync("Ctrl\\+C ends it", "the first run", () => { });
        _watch.Text.Mark();
        _folder.Write("notes.txt", "x");
        _folder.Write("api/other.yaml", "x: 1");
        _folder.Write("out/mine.txt", "x");
        await Task.Delay(300, TestContext.Current.CancellationToken);
        Assert.Equal("", _watch.Text.Rest());
        await _watch.SeeAsync("^out: 2 written", "a change that counts", () => _folder.Write("api/schemas/Pet.yaml", Pet.Replace("name:", "colour:", StringComparison.Ordinal)));
    }

    [Fact]
    public void Without_a_configuration_there_is_nothing_to_watch()
    {
        using var folder = new TempFolder();
        using var error = new StringWriter();
        Assert.Equal(2, CommandLine.Run(["watch"], TextWriter.Null, error, folder.Root));
        Assert.Contains("there is no cdsc.json", error.ToString(), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        if (_watch is not null)
        {
            await _watch.DisposeAsync();
        }

        _folder.Dispose();
    }

    private static string Configuration(string name) =>
        $$"""{ "inputs": ["api/openapi.yaml"], "outputs": [{ "directory": "out", "emit": ["models"], "namespace": "{{name}}", "supportNamespace": "Support", "templates": "own" }] }""";
}
