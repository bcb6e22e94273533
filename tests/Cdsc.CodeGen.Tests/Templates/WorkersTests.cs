using System.Collections.Concurrent;
using Cdsc.CodeGen.CSharp;

namespace Cdsc.CodeGen.Tests.Templates;

/// <summary>Pieces of work that are done at once.</summary>
public sealed class WorkersTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5_000)]
    public void Each_piece_is_done_once(int count)
    {
        var done = new ConcurrentQueue<int>();
        Workers.Run(count, () => done.Enqueue);
        Assert.Equal(Enumerable.Range(0, count), done.Order());
    }

    [Fact]
    public void What_ends_one_thread_ends_all_and_is_what_the_caller_sees()
    {
        int begun = 0;
        Assert.Throws<InvalidDataException>(() => Workers.Run(1_000_000, () => number =>
        {
            Interlocked.Increment(ref begun);
            if (number == 1_000)
            {
                throw new InvalidDataException();
            }
        }));
        int seen = begun;
        Assert.InRange(seen, 1_000, 999_999);
        Assert.Equal(seen, Volatile.Read(ref begun));
    }
}
