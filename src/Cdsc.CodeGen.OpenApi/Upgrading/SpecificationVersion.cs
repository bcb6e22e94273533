namespace Cdsc.CodeGen.OpenApi;

/// <summary>The versions of the OpenAPI specification that are told apart. All are brought to the form of 3.1.</summary>
internal enum SpecificationVersion
{
    /// <summary>2.0, then called Swagger.</summary>
    Swagger20,

    /// <summary>3.0, with a dialect of JSON Schema of its own.</summary>
    OpenApi30,

    /// <summary>3.1, and 3.2 which adds to it.</summary>
    OpenApi31,
}
