namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Diagnostics.CodeAnalysis;

/// <summary>
/// A member that may be absent. Where <typeparamref name="T"/> can be null, there are three states: absent, present and
/// null, present with a value. The default value is absent.
/// </summary>
/// <typeparam name="T">The type of the member when it is present.</typeparam>
/// <remarks>
/// There is no JSON converter for this type: only the object around a member can leave it out, so the converters of the
/// generated objects take care of it. Two are equal when both are absent, or both present with equal values; absent is
/// not equal to null. Mind that <c>null</c> converts to present and null: <c>default</c> is what is absent.
/// </remarks>
[SuppressMessage("Naming", "CA1716", Justification = "A keyword of Visual Basic in parameter lists only.")]
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    private readonly T _value;

    /// <summary>A member that is present.</summary>
    public Optional(T value)
    {
        _value = value;
        IsPresent = true;
    }

    /// <summary>A member that is absent.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "It reads like Nullable and its kind.")]
    public static Optional<T> Absent => default;

    /// <summary>Whether the member is present, be it with null.</summary>
    public bool IsPresent { get; }

    /// <summary>The value of a member that is present.</summary>
    /// <exception cref="InvalidOperationException">The member is absent.</exception>
    public T Value => IsPresent ? _value : throw new InvalidOperationException("The member is absent.");

    /// <summary>A member that is present with the value, which may be null.</summary>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether two are both absent, or both present with equal values.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether one is absent and the other isn't, or their values differ.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <summary>The value when the member is present.</summary>
    /// <returns>False when the member is absent.</returns>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return IsPresent;
    }

    /// <summary>The value, or the default of its type when the member is absent.</summary>
    public T? GetValueOrDefault() => _value;

    /// <summary>The value, or the one given when the member is absent; a null that is present stays null.</summary>
    public T GetValueOrDefault(T defaultValue) => IsPresent ? _value : defaultValue;

    /// <summary>Whether both are absent, or both present with equal values.</summary>
    public bool Equals(Optional<T> other) =>
        IsPresent == other.IsPresent && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsPresent, _value);

    /// <summary>What the value shows of itself; <c>(absent)</c> or <c>(null)</c> when there is none.</summary>
    public override string ToString() => IsPresent ? _value?.ToString() ?? "(null)" : "(absent)";
}
