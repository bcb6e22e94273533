namespace Cdsc.CodeGen.OpenApi;

/// <summary>What a value of a document is, as far as references and names go.</summary>
internal enum NodeKind
{
    /// <summary>An object of OpenAPI itself: a path item, an operation, a response …</summary>
    OpenApi,

    /// <summary>A map of such objects by names that are data.</summary>
    OpenApiMap,

    /// <summary>A schema.</summary>
    Schema,

    /// <summary>A map of schemas by names that are data.</summary>
    SchemaMap,

    /// <summary>An array of schemas.</summary>
    SchemaArray,

    /// <summary>Data, in which <c>$ref</c> has no meaning: examples, defaults, constants, extensions.</summary>
    Data,
}
