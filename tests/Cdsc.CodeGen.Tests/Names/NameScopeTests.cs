using Cdsc.CodeGen.CSharp;

namespace Cdsc.CodeGen.Tests.Names;

public sealed class NameScopeTests
{
    [Fact]
    public void A_name_is_handed_out_once()
    {
        var scope = new NameScope(StringComparer.Ordinal, "Taken");
        Assert.Equal(
            ["Free", "Free2", "Free3", "Taken2", "free"],
            new[] { "Free", "Free", "Free", "Taken", "free" }.Select(scope.Take));
    }

    [Fact]
    public void A_number_that_is_taken_is_passed_over()
    {
        var scope = new NameScope(StringComparer.Ordinal);
        Assert.Equal(["A2", "A", "A3", "A22"], new[] { "A2", "A", "A", "A2" }.Select(scope.Take));
    }

    [Fact]
    public void Names_that_become_files_differ_by_more_than_case()
    {
        var scope = new NameScope(StringComparer.OrdinalIgnoreCase);
        Assert.Equal(["Pet", "PET2", "pet3"], new[] { "Pet", "PET", "pet" }.Select(scope.Take));
    }

    [Fact]
    public void A_name_with_an_at_sign_and_one_without_are_the_same_identifier()
    {
        var scope = new NameScope(StringComparer.Ordinal, "value");
        Assert.Equal(["value2", "@class", "class2"], new[] { "@value", "@class", "class" }.Select(scope.Take));
    }
}
