namespace Cdsc.CodeGen.OpenApi;

/// <summary>A member that an object of OpenAPI may have.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Form">What its value must be.</param>
internal sealed record Field(string Name, Form Form)
{
    /// <summary>Whether the object must have it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it came with OpenAPI 3.2.</summary>
    public bool IsNew { get; init; }

    /// <summary>The strings that it can be; null for any.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>The strings that it can be since OpenAPI 3.2.</summary>
    public IReadOnlyList<string> NewValues { get; init; } = [];
}
