namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>What a stub answers.</summary>
internal sealed record StubAnswer(int Status, string Body = "", params (string Name, string Value)[] Headers)
{
    public static implicit operator StubAnswer(string json) => new(200, json);
}
