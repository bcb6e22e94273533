namespace Cdsc.CodeGen.Workbench;

/// <summary>The two sides of an interface: clients send requests, servers send responses.</summary>
[Flags]
internal enum Parties
{
    /// <summary>Neither.</summary>
    None = 0,

    /// <summary>Clients.</summary>
    Client = 1,

    /// <summary>Servers.</summary>
    Server = 2,

    /// <summary>Both.</summary>
    Both = Client | Server,
}
