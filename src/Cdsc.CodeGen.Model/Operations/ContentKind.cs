namespace Cdsc.CodeGen.Model;

/// <summary>What a body is, whatever its media type is called.</summary>
public enum ContentKind
{
    /// <summary>A JSON value.</summary>
    Json,

    /// <summary>A URL-encoded form: the members of an object.</summary>
    Form,

    /// <summary>A form of several parts (RFC 7578), each a value of its own.</summary>
    Multipart,

    /// <summary>Text.</summary>
    Text,

    /// <summary>Raw bytes.</summary>
    Bytes,
}
