namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Diagnostics.CodeAnalysis;
using global::System.Net.Http;

/// <summary>A response that is no error, with the value of its body.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class ApiResponse<T> : ApiResponse
{
    private readonly T _value;

    internal ApiResponse(HttpResponseMessage message, Uri uri, IReadOnlyList<ApiRedirect> redirects, T value, IReadOnlyList<string> missing)
        : base(message, uri, redirects)
    {
        _value = value;
        HasValue = true;
        Missing = missing;
    }

    internal ApiResponse(HttpResponseMessage message, Uri uri, IReadOnlyList<ApiRedirect> redirects)
        : base(message, uri, redirects)
    {
        _value = default!;
        Missing = [];
    }

    /// <summary>Whether there is a value: not when nothing was modified.</summary>
    public bool HasValue { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is none, since nothing was modified.</exception>
    public T Value => HasValue
        ? _value
        : throw new InvalidOperationException("The response has no value: nothing was modified since the entity tag that was sent.");

    /// <summary>The paths of required members that the body lacked; only tolerant reading lets it.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>The value, when there is one.</summary>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return HasValue;
    }
}
