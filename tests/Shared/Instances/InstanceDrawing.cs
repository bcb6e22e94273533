namespace Cdsc.CodeGen.TestSupport;

/// <summary>What kind of instances to draw.</summary>
internal sealed record InstanceDrawing
{
    /// <summary>Everything that a schema allows, by chance.</summary>
    public static InstanceDrawing AtRandom { get; } = new();

    /// <summary>Every declared member with a value, two or three items in every array, and nothing undeclared.</summary>
    public static InstanceDrawing Full { get; } = new() { OptionalMembersAlways = true, FewestItems = 2, UndeclaredMembers = false };

    /// <summary>What a form can carry: texts, also where nothing is declared.</summary>
    public static InstanceDrawing Form { get; } = new() { UndeclaredMembersAreTexts = true };

    /// <summary>By chance, from schemas that nobody made for these tests: they can be endless, and use what is not known here.</summary>
    public static InstanceDrawing Foreign { get; } = new() { IsForeign = true, Deepest = 5, MostValues = 200, MostRepairs = 12, MostRepairsInAll = 100 };

    public bool OptionalMembersAlways { get; private init; }

    public int FewestItems { get; private init; }

    public bool UndeclaredMembers { get; private init; } = true;

    public bool UndeclaredMembersAreTexts { get; private init; }

    /// <summary>Whether unknown formats say nothing, and optional members for which nothing can be drawn are left out.</summary>
    public bool IsForeign { get; private init; }

    /// <summary>How deep values may be drawn that needn't be there.</summary>
    public int Deepest { get; private init; } = int.MaxValue;

    /// <summary>After how many values only those are drawn that must be there.</summary>
    public int MostValues { get; private init; } = int.MaxValue;

    /// <summary>How often an instance is repaired before it is given up.</summary>
    public int MostRepairs { get; private init; } = 40;

    /// <summary>The same, together with all its parts: a part that never becomes valid is tried again with all that is around it.</summary>
    public int MostRepairsInAll { get; private init; } = int.MaxValue;
}
