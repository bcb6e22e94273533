using System.Globalization;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>The names of status codes, as RFC 9110 and the registry of IANA have them.</summary>
internal static class StatusNames
{
    /// <summary>The name of a response, by its status code or the class of it.</summary>
    public static string NameOf(ApiResponse response) => (response.Status, response.Range) switch
    {
        ({ } status, _) => NameOf(status),
        (_, 1) => "Informational",
        (_, 2) => "Success",
        (_, 3) => "Redirection",
        (_, 4) => "ClientError",
        (_, 5) => "ServerError",
        _ => "Other",
    };

    /// <summary>The name of a status code, or <c>Status</c> and its number.</summary>
    public static string NameOf(int status) => status switch
    {
        200 => "Ok",
        201 => "Created",
        202 => "Accepted",
        204 => "NoContent",
        206 => "PartialContent",
        301 => "MovedPermanently",
        302 => "Found",
        303 => "SeeOther",
        304 => "NotModified",
        307 => "TemporaryRedirect",
        308 => "PermanentRedirect",
        400 => "BadRequest",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "NotFound",
        405 => "MethodNotAllowed",
        409 => "Conflict",
        410 => "Gone",
        412 => "PreconditionFailed",
        413 => "ContentTooLarge",
        415 => "UnsupportedMediaType",
        422 => "UnprocessableContent",
        429 => "TooManyRequests",
        500 => "InternalServerError",
        501 => "NotImplemented",
        503 => "ServiceUnavailable",
        _ => "Status" + status.ToString(CultureInfo.InvariantCulture),
    };
}
