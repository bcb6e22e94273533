namespace Cdsc.CodeGen.CSharp;

/// <summary>What to generate.</summary>
[Flags]
public enum EmitKind
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The types with their JSON converters.</summary>
    Models = 1,

    /// <summary>The HTTP clients; implies <see cref="Models"/> unless they come from another assembly.</summary>
    Client = 2,

    /// <summary>The ASP.NET Core handlers and MVC controllers; implies <see cref="Models"/> unless they come from another assembly.</summary>
    Server = 4,

    /// <summary>The registration of the clients with <c>IHttpClientFactory</c>; implies <see cref="Client"/>.</summary>
    ClientDi = 8,

    /// <summary>The ASP.NET Core handlers and minimal endpoints; implies <see cref="Models"/> unless they come from another assembly.</summary>
    ServerMinimal = 16,
}
