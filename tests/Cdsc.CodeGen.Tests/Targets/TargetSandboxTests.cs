namespace Cdsc.CodeGen.Tests.Targets;

/// <summary>Templates come from anywhere: they see nothing that they are not given, and come to an end.</summary>
public sealed class TargetSandboxTests
{
    [Theory]
    [InlineData("{{ nobody }}", "t/main.sbn(1,4): error CDSC0070: ")]
    [InlineData("\n {{ model.nope }}", "t/main.sbn(2,11): error CDSC0070: ")]
    [InlineData("{{ model.types[0].documentation.nope }}", "t/main.sbn(1,")]
    [InlineData("{{ model.types[0].nope.more }}", "t/main.sbn(1,")]
    [InlineData("{{ nobody 1 }}", "t/main.sbn(1,4): error CDSC0070: ")]
    [InlineData("{{ for", "t/main.sbn(1,")]
    public void A_mistake_is_said_where_it_stands(string template, string expected) =>
        Assert.StartsWith(expected, Target.Problem(template), StringComparison.Ordinal);

    [Theory]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ timespan.zero }}")]
    [InlineData("{{ math.random 1 2 }}")]
    [InlineData("{{ math.uuid }}")]
    [InlineData("{{ object.eval '1 + 1' }}")]
    [InlineData("{{ object.eval_template 'x' }}")]
    [InlineData("{{ model | object.to_json }}")]
    [InlineData("{{ object.has_key model 'types' }}")]
    [InlineData("{{ object.has_value model 'types' }}")]
    [InlineData("{{ 'abc' | string.index_of 'b' }}")]
    [InlineData("{{ 'abc' | string.slice 1 }}")]
    [InlineData("{{ '1' | object.from_json }}")]
    [InlineData("{{ model.types[0].name.GetType }}")]
    [InlineData("{{ 'x'.Length }}")]
    [InlineData("{{ this.nope }}")]
    public void What_depends_on_chance_reaches_out_or_is_not_in_the_native_executable_is_not_there(string template) => Assert.Contains(": error CDSC0070: ", Target.Problem(template), StringComparison.Ordinal);

    [Theory]
    [InlineData("{{ model.modelVersion = 2 }}")]
    [InlineData("{{ model.more = 2 }}")]
    [InlineData("{{ model.types[0] = 2 }}")]
    [InlineData("{{ x = model.types; x[1000] = 2 }}")]
    [InlineData("{{ model['types'][0]['name'] = 2 }}")]
    [InlineData("{{ string.upcase = 2 }}")]
    public void Nothing_that_other_files_see_can_be_changed(string template) => Assert.Contains(": error CDSC0070: ", Target.Problem(template), StringComparison.Ordinal);

    [Theory]
    [InlineData("other.sbn")]
    [InlineData("../main.sbn")]
    [InlineData("/etc/passwd")]
    [InlineData("t/main.sbn")]
    [InlineData("MAIN.SBN")]
    public void Nothing_is_included_from_outside_the_folder(string name) => Assert.Equal(
        $"t/main.sbn(2,1): error CDSC0070: The template can't be used: There is no template '{name}' to include; the folder has main.sbn.",
        Target.Problem($"{{{{\ninclude '{name}' }}}}"));

    [Fact]
    public void A_mistake_in_what_is_included_is_said_there()
    {
        Assert.StartsWith("t/part.sbn(2,4): error CDSC0070: ", Target.Problem("{{ include 'part.sbn' }}", ("part.sbn", "\n{{ nobody }}")), StringComparison.Ordinal);
        Assert.StartsWith("t/part.sbn(2,", Target.Problem("{{ include 'part.sbn' }}", ("part.sbn", "\n{{ x = }}")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ while true }}{{ end }}")]
    [InlineData("{{ while true }}x{{ end }}")]
    [InlineData("{{ for i in 1..1000000000 }}{{ end }}")]
    [InlineData("{{ for i in 1..100000 }}{{ for j in 1..100000 }}{{ end }}{{ end }}")]
    [InlineData("{{ func f }}{{ f }}{{ end }}{{ f }}")]
    [InlineData("{{ func f }}{{ f; f }}{{ end }}{{ f }}")]
    [InlineData("{{ func f(n) }}{{ if n > 0 }}{{ f (n - 1); f (n - 1) }}{{ end }}{{ end }}{{ f 90 }}")]
    [InlineData("{{ include 'main.sbn' }}")]
    [InlineData("{{ x = 'x' }}{{ for i in 1..60 }}{{ x = x + x }}{{ end }}")]
    [InlineData("{{ 'x' | string.pad_left 2000000000 }}")]
    [InlineData("{{ 'x' * 2000000000 }}")]
    [InlineData("{{ [1] * 2000000000 }}")]
    [InlineData("{{ x = [1] }}{{ for i in 1..60 }}{{ x = array.concat x x }}{{ end }}{{ x | array.size }}")]
    [InlineData("{{ x = [1] }}{{ for i in 1..60 }}{{ x = x + x }}{{ end }}{{ x }}")]
    [InlineData("{{ x = {} }}{{ for i in 1..10000 }}{{ x = {a: x} }}{{ end }}{{ x }}")]
    [InlineData("{{ 1 << 2000000000 }}")]
    [InlineData("{{ x = 10 }}{{ for i in 1..60 }}{{ x = x * x }}{{ end }}")]
    public void What_never_ends_is_ended(string template) => Assert.Contains(": error CDSC0070: ", Target.Problem(template), StringComparison.Ordinal);

    [Fact]
    public void A_file_can_be_large() => Assert.Equal(5_000_000, Target.Render("{{ for i in 1..500000 }}0123456789{{ end }}").Length);
}
