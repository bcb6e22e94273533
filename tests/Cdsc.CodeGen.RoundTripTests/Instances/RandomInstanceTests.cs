namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Instances drawn from the definitions, never from the generator's own model.</summary>
public sealed class RandomInstanceTests
{
    public static TheoryData<string> Types => ModelTypes.Names;

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_instance_comes_out_as_it_went_in(string name)
    {
        ModelType type = ModelTypes.Of(name);
        var batch = InstanceBatch.Of(name);
        string report = batch.Report;
        for (int i = 0; i < batch.Texts.Count; i++)
        {
            string json = batch.Texts[i];
            foreach (Way way in Way.All)
            {
                string written = Attempt.Of(() => way.Write(type, way.Read(type, json)!), () => $"{report}, {way}: {json}");
                Json.AssertSame(batch.Elements[i], written, () => $"{report}, {way}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_declared_member_of_an_instance_is_a_typed_property(string name)
    {
        ModelType type = ModelTypes.Of(name);
        var batch = InstanceBatch.Of(name);
        string report = batch.Report;
        for (int i = 0; i < batch.Texts.Count; i++)
        {
            IReadOnlyList<string> faults = TypeProof.Faults(type.Parse(batch.Texts[i]), batch.Elements[i], type.Schema);
            Assert.True(faults.Count == 0, $"{report}: {string.Join("; ", faults)}\n{batch.Texts[i]}");
        }
    }
}
