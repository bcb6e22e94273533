namespace CdscServer._1;

/// <summary>What the server answers when something is wrong. No secret is ever part of it.</summary>
internal static class Problems
{
    public static Problem NotFound(string what) => new() { Title = "Not Found", Status = 404, Detail = $"There is no {what} of this id." };

    public static Problem BadRequest(string detail) => new() { Title = "Bad Request", Status = 400, Detail = detail };

    public static Problem Unauthorized(string detail) => new() { Title = "Unauthorized", Status = 401, Detail = detail };

    public static OAuthError OAuth(string error, string description) => new() { Error = error, ErrorDescription = description };
}
