using System.Text.Json;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>A typed member of an object: what it can say, and what it says.</summary>
internal sealed class TypedMember
{
    private readonly Type _type;

    /// <param name="type">The declared type of the property.</param>
    /// <param name="value">Its value.</param>
    public TypedMember(Type type, object? value)
    {
        _type = type;
        if (IsOptional)
        {
            IsPresent = (bool)type.GetProperty(nameof(Optional<>.IsPresent))!.GetValue(value)!;
            Value = IsPresent ? type.GetProperty(nameof(Optional<>.Value))!.GetValue(value) : null;
        }
        else
        {
            var kind = (value as JsonElement?)?.ValueKind;
            IsPresent = value is not null && kind != JsonValueKind.Undefined;
            Value = IsPresent && kind != JsonValueKind.Null ? value : null;
        }
    }

    /// <summary>Whether the value says that the member is there. Null does so only where there are three states.</summary>
    public bool IsPresent { get; }

    /// <summary>The value; null stands for null and for a member that is absent.</summary>
    public object? Value { get; }

    /// <summary>Whether the member has no type worth the name.</summary>
    public bool IsUntyped => _type == typeof(object) || _type == typeof(JsonElement) || _type == typeof(JsonElement?);

    /// <summary>Whether absent, null and a value are told apart.</summary>
    public bool HasThreeStates => IsOptional || _type == typeof(JsonElement);

    private bool IsOptional => _type.IsGenericType && _type.GetGenericTypeDefinition() == typeof(Optional<>);
}
