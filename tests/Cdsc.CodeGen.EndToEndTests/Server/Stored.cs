namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>An object of the server and the registration that it belongs to. Its links are filled in when it is shown.</summary>
internal sealed class Stored<T>(string registrationId, T value)
{
    public string RegistrationId => registrationId;

    public T Value { get; set; } = value;
}
