using Cdsc.Models;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>The views are shared by tests that run at the same time.</summary>
public sealed class SchemaViewTests
{
    [Fact]
    public async Task Hints_can_be_asked_for_by_several_tests_at_once()
    {
        var document = Definitions.Schema(nameof(Grant));
        string[] members = [.. document.View.Properties.Keys];
        for (int round = 0; round < 50; round++)
        {
            var view = new SchemaView(document, nameof(Grant), document.Root);
            using var start = new Barrier(4);
            int[][] counts = await Task.WhenAll(Enumerable.Range(0, start.ParticipantCount).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait(TestContext.Current.CancellationToken);
                    return members.Select(member => view.Hints(member).Count).ToArray();
                },
                TestContext.Current.CancellationToken,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));
            Assert.All(counts, own => Assert.Equal(counts[0], own));
            Assert.Contains(counts[0], count => count > 0);
        }
    }
}
