namespace Cdsc.CodeGen.Support;

/// <summary>Why a request is not let in, and how to answer it.</summary>
/// <param name="StatusCode">The status code: 401 without valid credentials, 403 when they don't allow this.</param>
/// <param name="Challenge">The value of <c>WWW-Authenticate</c>; null to send none.</param>
/// <param name="Error">The code of the error, where errors have one.</param>
/// <param name="Detail">What is wrong, for people. It should not help an attacker.</param>
public sealed record ApiRefusal(int StatusCode, string? Challenge, string Error, string Detail);
