namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Instances drawn from the bundled JSON Schema, never from the generator's own model.</summary>
public sealed class RandomInstanceTests
{
    private const int Count = 1000;

    public static TheoryData<string> Types => ModelTypes.Names;

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_instance_comes_out_as_it_went_in(string name)
    {
        ModelType type = ModelTypes.Of(name);
        var instances = new Instances(Bundle.Definitions, name, "comes out as it went in");
        foreach (string json in instances.Take(Count))
        {
            foreach (Way way in Way.All)
            {
                string written = Attempt.Of(() => way.Write(type, way.Read(type, json)!), () => $"{instances.Report}, {way}: {json}");
                Json.AssertSame(json, written, () => $"{instances.Report}, {way}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_declared_member_of_an_instance_is_a_typed_property(string name)
    {
        ModelType type = ModelTypes.Of(name);
        var instances = new Instances(Bundle.Definitions, name, "is typed");
        foreach (string json in instances.Take(Count))
        {
            IReadOnlyList<string> faults = TypeProof.Faults(type.Parse(json), Json.Parse(json), type.Schema);
            Assert.True(faults.Count == 0, $"{instances.Report}: {string.Join("; ", faults)}\n{json}");
        }
    }
}
