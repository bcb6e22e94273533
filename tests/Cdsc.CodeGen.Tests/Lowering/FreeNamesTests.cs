using System.Globalization;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Lowering;

public sealed class FreeNamesTests
{
    [Fact]
    public void A_name_that_is_taken_gets_the_nearest_number_that_is_free()
    {
        var names = new FreeNames(["a", "a_2"], StringComparer.Ordinal);
        Assert.Equal(["A", "a_3", "a_2_2", "a_4", "b", "b_2"], ((string[])["A", "a", "a_2", "a", "b", "b"]).Select(names.Take));
    }

    [Fact]
    public void Names_are_the_same_by_the_comparer_and_numbers_stand_behind_the_separator()
    {
        var names = new FreeNames([], StringComparer.OrdinalIgnoreCase, '-');
        Assert.Equal(["a", "A-2", "a-3"], ((string[])["a", "A", "a"]).Select(names.Take));
    }

    [Fact]
    public void Many_of_one_name_take_no_longer_each_than_few()
    {
        var names = new FreeNames([], StringComparer.Ordinal);
        Assert.Equal(
            Enumerable.Range(1, 200_000).Select(number => number == 1 ? "a" : string.Create(CultureInfo.InvariantCulture, $"a_{number}")),
            Enumerable.Range(0, 200_000).Select(_ => names.Take("a")));
    }
}
