#if (UsePackages)
global using Cdsc.Clients;
global using Cdsc.Clients.Support;
global using Cdsc.Models;
global using Cdsc.Models.Support;
#else
global using CdscClient._1.Cds;
global using CdscClient._1.Cds.Support;
#endif
