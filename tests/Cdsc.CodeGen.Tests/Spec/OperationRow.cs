namespace Cdsc.CodeGen.Tests.Spec;

/// <summary>A row of <c>operations.tsv</c>.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Spec">The specification that defines the operation.</param>
/// <param name="Operation">Its name, and in further words which of its requests the row is about.</param>
/// <param name="Method">The HTTP method, and what else there is to say about it.</param>
/// <param name="Discovery">Where its URL is found, in words.</param>
/// <param name="Authentication">How the Client authenticates, in words.</param>
/// <param name="RequestMedia">The media types of the request, in words; <c>-</c> for none.</param>
/// <param name="RequestBody">The body of the request, in words; <c>-</c> for none.</param>
/// <param name="Filters">The parameters in the query, in words; <c>-</c> for none.</param>
/// <param name="Success">The status codes of success, in words.</param>
/// <param name="Errors">The status codes of errors, in words.</param>
/// <param name="Response">The body of a success, in words.</param>
/// <param name="Pagination">How it is paged, in words; <c>none</c> when it is not.</param>
/// <param name="Defined">Whether it is an operation of its own, in words.</param>
internal sealed record OperationRow(
    string Id,
    string Spec,
    string Operation,
    string Method,
    string Discovery,
    string Authentication,
    string RequestMedia,
    string RequestBody,
    string Filters,
    string Success,
    string Errors,
    string Response,
    string Pagination,
    string Defined)
{
    /// <summary>The operation's id.</summary>
    public string Name => Operation.Split(' ')[0];

    /// <summary>Whether the definitions have it at all.</summary>
    public bool IsDefined => !Defined.StartsWith("no", StringComparison.Ordinal);
}
