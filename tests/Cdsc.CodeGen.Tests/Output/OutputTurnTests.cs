using Cdsc.CodeGen.Cli;

namespace Cdsc.CodeGen.Tests.Output;

/// <summary>One run at a time writes to a folder.</summary>
public sealed class OutputTurnTests
{
    [Fact]
    public void Another_run_waits_and_in_the_end_gives_up()
    {
        string place = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        using (OutputTurn? first = OutputTurn.Take(place, TimeSpan.Zero))
        {
            Assert.NotNull(first);
            Assert.False(IsFree(place));
            Assert.True(IsFree(place + "-other"));
        }

        Assert.True(IsFree(place));
    }

    /// <summary>Whether another thread, for which a turn is held as for another process, gets its turn.</summary>
    private static bool IsFree(string place)
    {
        bool isFree = false;
        var other = new Thread(() =>
        {
            using OutputTurn? turn = OutputTurn.Take(place, TimeSpan.FromMilliseconds(20));
            isFree = turn is not null;
        });
        other.Start();
        other.Join();
        return isFree;
    }
}
