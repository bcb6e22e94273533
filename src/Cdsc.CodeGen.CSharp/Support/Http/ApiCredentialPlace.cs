namespace Cdsc.CodeGen.Support;

/// <summary>Where a credential goes.</summary>
public enum ApiCredentialPlace
{
    /// <summary>Into a header.</summary>
    Header,

    /// <summary>Into the query. Servers and proxies write queries into their logs, so headers are better.</summary>
    Query,

    /// <summary>Into a cookie.</summary>
    Cookie,

    /// <summary>Nowhere in the request: the connection proves who sends it.</summary>
    Connection,
}
