using System.Globalization;

namespace Cdsc.CodeGen.Tests.Faults;

/// <summary>Disks that are full or may not be written. Mounts that nobody else sees make them, which only Linux has.</summary>
public sealed class DiskTests
{
    private const int Sizes = 12;

    [SlowFact]
    public async Task A_full_disk_is_said_and_what_it_leaves_is_mended()
    {
        SkipWithoutMounts();
        var chance = new Chance();
        using var states = new TwoStates();
        int whole = 0, partial = 0, untouched = 0;
        for (int i = 0; i < Sizes; i++)
        {
            states.Reset();

            // A file takes a page and an inode; with the first sizes not even the manifest has room.
            string limit = i % 2 == 0
                ? string.Create(CultureInfo.InvariantCulture, $"size={Pages(states) + chance.Below(i < 4 ? 8 : 400)}k")
                : string.Create(CultureInfo.InvariantCulture, $"nr_inodes={Files(states) + 2 + chance.Below(120)}");
            CommandResult result = await RunOnDiskAsync(states, limit);
            result.AssertNoTrace();
            states.AssertOldOrNew();
            if (result.ExitCode == 0)
            {
                whole++;
                states.NewState.AssertSame(states.Folder.State("out"));
                continue;
            }

            result.AssertDiagnostics("out/");
            Assert.Matches(@"error CDSC0063: The output can't be written: ", result.Error);
            _ = states.Folder.State("out").Entries.SequenceEqual(states.OldState.Entries) ? untouched++ : partial++;
            states.AssertMends();
            states.NewState.AssertSame(states.Folder.State("out"));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{Sizes} disks: {untouched} had no room at all, {partial} for a part, {whole} for all. All mended.");
        Assert.True(partial > 0);
    }

    [SlowFact]
    public async Task A_disk_that_may_only_be_read_is_said_and_nothing_changes()
    {
        SkipWithoutMounts();
        using var states = new TwoStates();
        CommandResult result = await CdscProcess.RunAmongMountsAsync(states.Folder.Root, """mount --bind out out; mount -o remount,ro,bind out; "$@" """, "generate");
        result.AssertDiagnostics("out/manifest.txt: error CDSC0063: The output can't be written: ");
        states.OldState.AssertSame(states.Folder.State("out"));
        states.AssertMends();
    }

    [SlowFact]
    public async Task A_file_that_can_be_neither_replaced_nor_removed_is_named_and_the_next_run_mends_the_rest()
    {
        SkipWithoutMounts();
        foreach (string file in (string[])["Models/S50.cs", "Models/S0.cs"])
        {
            using var states = new TwoStates();
            CommandResult result = await CdscProcess.RunAmongMountsAsync(states.Folder.Root, $"""mount --bind out/{file} out/{file}; "$@" """, "generate");
            result.AssertDiagnostics($"out/{file}: error CDSC0063: The output can't be written: ");
            states.AssertOldOrNew();
            states.AssertMends();
            states.NewState.AssertSame(states.Folder.State("out"));
        }
    }

    [Theory]
    [InlineData("model", "api.yaml")]
    [InlineData("generate", "")]
    [InlineData("--help", "")]
    public async Task Output_that_nobody_can_take_is_no_crash(string command, string argument)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has a /dev/full.");
        using var states = new TwoStates();
        CommandResult result = await CdscProcess.RunInShellAsync(states.Folder.Root, "\"$@\" > /dev/full", argument.Length == 0 ? [command] : [command, argument]);
        result.AssertNoTrace();
        Assert.StartsWith("cdsc: the output can't be written: ", result.Error, StringComparison.Ordinal);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public async Task Messages_that_nobody_can_take_are_no_crash()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has a /dev/full.");
        using var workspace = new TempFolder();
        CommandResult result = await CdscProcess.RunInShellAsync(workspace.Root, "\"$@\" 2> /dev/full", "model", "nothing.yaml");
        Assert.Equal(1, result.ExitCode);
    }

    /// <summary>Runs with the output on a disk of its own, and copies back what it leaves there.</summary>
    private static async Task<CommandResult> RunOnDiskAsync(TwoStates states, string limit)
    {
        string script = $"""
            mv out old && mkdir out
            mount -t tmpfs -o {limit} tmpfs out
            cp -a old/. out
            rc=0; "$@" || rc=$?
            mkdir left; cp -a out/. left
            umount out
            rm -r out old; mv left out
            exit $rc
            """;
        return await CdscProcess.RunAmongMountsAsync(states.Folder.Root, script, "generate");
    }

    private static int Files(TwoStates states) => states.OldState.Entries.Count;

    private static long Pages(TwoStates states) => Directory
        .EnumerateFiles(states.Folder.PathOf("out"), "*", SearchOption.AllDirectories)
        .Sum(file => (new FileInfo(file).Length + 4095) / 4096 * 4);

    private static void SkipWithoutMounts() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux gives a process mounts of its own.");
}
