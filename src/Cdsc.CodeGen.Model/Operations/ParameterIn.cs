namespace Cdsc.CodeGen.Model;

/// <summary>Where a parameter travels.</summary>
public enum ParameterIn
{
    /// <summary>In a segment of the path.</summary>
    Path,

    /// <summary>In the query.</summary>
    Query,

    /// <summary>In a header of the request.</summary>
    Header,

    /// <summary>In a cookie.</summary>
    Cookie,

    /// <summary>As the whole of the query.</summary>
    QueryString,
}
