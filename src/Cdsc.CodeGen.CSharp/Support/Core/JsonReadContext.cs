namespace Cdsc.CodeGen.Support;

using global::System.Collections.Generic;

/// <summary>How one value is read, and what was overlooked meanwhile. Of one thread at a time, except <see cref="Strict"/>.</summary>
public sealed class JsonReadContext
{
    private readonly List<(long Offset, string Member)>? _missing;

    private JsonReadContext(JsonReading reading)
    {
        Reading = reading;
        _missing = reading == JsonReading.Tolerant ? [] : null;
    }

    /// <summary>The context of strict reading, which has nothing to keep.</summary>
    public static JsonReadContext Strict { get; } = new(JsonReading.Strict);

    /// <summary>How exact the JSON must be.</summary>
    public JsonReading Reading { get; }

    /// <summary>Whether what the definitions require may be missing.</summary>
    public bool IsTolerant => Reading == JsonReading.Tolerant;

    /// <summary>Where required members were missing, as offsets of the ends of their objects.</summary>
    internal IReadOnlyList<(long Offset, string Member)> Missing => _missing ?? [];

    /// <summary>A context for one value.</summary>
    public static JsonReadContext For(JsonReading reading) =>
        reading == JsonReading.Strict ? Strict : new JsonReadContext(reading);

    internal void AddMissing(long offset, string member) => _missing?.Add((offset, member));
}
