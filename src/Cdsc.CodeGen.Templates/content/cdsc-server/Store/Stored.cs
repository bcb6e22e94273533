namespace CdscServer._1;

/// <summary>An object and the registration that it belongs to. Links in it are filled in when it is shown.</summary>
internal sealed record Stored<T>(string RegistrationId, T Value)
    where T : class;
