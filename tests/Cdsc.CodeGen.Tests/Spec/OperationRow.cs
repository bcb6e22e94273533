namespace Cdsc.CodeGen.Tests.Spec;

/// <summary>A row of <c>operations.tsv</c>.</summary>
/// <param name="Spec">The specification that defines the operation.</param>
/// <param name="Operation">Its name.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Discovery">Where its URL is found, in words.</param>
/// <param name="Filters">The filters in the query, in words; <c>-</c> for none.</param>
/// <param name="Success">The status codes of success, in words.</param>
/// <param name="Errors">The status codes of errors, in words.</param>
/// <param name="Response">The body of a success, in words.</param>
/// <param name="Pagination">How it is paged, in words; <c>none</c> when it is not.</param>
internal sealed record OperationRow(
    string Spec, string Operation, string Method, string Discovery, string Filters, string Success, string Errors, string Response, string Pagination);
