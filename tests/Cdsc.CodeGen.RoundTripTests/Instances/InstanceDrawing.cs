namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>What kind of instances to draw.</summary>
internal sealed record InstanceDrawing
{
    /// <summary>Everything that a schema allows, by chance.</summary>
    public static InstanceDrawing AtRandom { get; } = new();

    /// <summary>Every declared member with a value, two or three items in every array, and nothing undeclared.</summary>
    public static InstanceDrawing Full { get; } = new() { OptionalMembersAlways = true, FewestItems = 2, UndeclaredMembers = false };

    /// <summary>What a form can carry: texts, also where nothing is declared.</summary>
    public static InstanceDrawing Form { get; } = new() { UndeclaredMembersAreTexts = true };

    public bool OptionalMembersAlways { get; private init; }

    public int FewestItems { get; private init; }

    public bool UndeclaredMembers { get; private init; } = true;

    public bool UndeclaredMembersAreTexts { get; private init; }
}
