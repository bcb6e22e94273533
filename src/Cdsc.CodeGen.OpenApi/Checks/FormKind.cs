namespace Cdsc.CodeGen.OpenApi;

/// <summary>What of JSON a value of a document must be.</summary>
internal enum FormKind
{
    /// <summary>Any value.</summary>
    Any,

    /// <summary>A string.</summary>
    Text,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A whole number, 0 or more.</summary>
    Count,

    /// <summary>The name of a type of JSON Schema, or several.</summary>
    Types,

    /// <summary>An array of values of one form.</summary>
    List,

    /// <summary>An object with names that are data, and values of one form.</summary>
    Map,

    /// <summary>An object of OpenAPI, or a reference to one.</summary>
    Object,

    /// <summary>A schema: an object, or <c>true</c> or <c>false</c>.</summary>
    Schema,
}
