namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Collections.Generic;

/// <summary>The cookies of a request in the making. Their values are encoded.</summary>
/// <param name="add">Takes each as <c>name=value</c>.</param>
internal sealed class ApiCookies(Action<string> add)
{
    public void Add(string name, string? value)
    {
        if (value is not null)
        {
            add(name + "=" + Uri.EscapeDataString(value));
        }
    }

    public void Repeated(string name, IReadOnlyList<string>? values)
    {
        for (int i = 0; i < (values?.Count ?? 0); i++)
        {
            Add(name, values![i]);
        }
    }

    public void CommaDelimited(string name, IReadOnlyList<string>? values)
    {
        if (values is { Count: > 0 })
        {
            add(name + "=" + ApiExpansion.Items(values));
        }
    }

    /// <summary>The members of an object, each as a cookie of its own.</summary>
    public void Members(IReadOnlyList<KeyValuePair<string, string>>? members)
    {
        foreach ((string name, string value) in members ?? [])
        {
            Add(name, value);
        }
    }

    /// <summary>The names and values of the members of an object in turn, in one cookie.</summary>
    public void Members(string name, IReadOnlyList<KeyValuePair<string, string>>? members)
    {
        if (members is { Count: > 0 })
        {
            add(name + "=" + ApiExpansion.Members(members, isExploded: false));
        }
    }
}
