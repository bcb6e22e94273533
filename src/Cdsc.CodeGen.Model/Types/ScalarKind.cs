namespace Cdsc.CodeGen.Model;

/// <summary>The kinds of scalar that target languages tell apart.</summary>
public enum ScalarKind
{
    /// <summary>Text.</summary>
    String,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>An integer of 64 bits (<c>integer</c> without a narrower format).</summary>
    Int64,

    /// <summary>An integer of 32 bits (<c>format: int32</c>).</summary>
    Int32,

    /// <summary>A JSON number of any size and precision.</summary>
    Decimal,

    /// <summary>A date and time with an offset, RFC 3339 (<c>format: date-time</c>).</summary>
    DateTime,

    /// <summary>A calendar date, RFC 3339 (<c>format: date</c>).</summary>
    Date,

    /// <summary>A URI, kept as it is written (<c>format: uri</c> and its relatives).</summary>
    Uri,

    /// <summary>Seconds since 1970, where 0 means never (<c>format: unix-time-or-never</c>).</summary>
    UnixTimeOrNever,

    /// <summary>Bytes as Base64 text (<c>contentEncoding: base64</c>).</summary>
    Base64,

    /// <summary>A secret (<c>format: password</c>).</summary>
    Secret,

    /// <summary>A body of raw bytes; only as content of a request or a response.</summary>
    Binary,
}
